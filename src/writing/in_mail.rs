//! What a mail may say of written content: what the profile of its place allows.

use async_trait::async_trait;
use groups::MailText;
use notices::{MailTeller, Place, Told};
use platform::{context::Cx, error::AppError, notices::Notice};

use crate::{KINDS, tell, texts::Texts, told::TOPIC, usecases::places};

/// Speaks for written content in mails.
#[derive(Debug)]
pub struct InMail;

#[async_trait]
impl MailTeller for InMail {
    async fn tell(&self, cx: &Cx, notices: &[Notice]) -> Result<Vec<Option<Told>>, AppError> {
        let is_ours = |notice: &&Notice| {
            let kind = notice.kind.split('.').next().unwrap_or_default();
            KINDS.contains(&kind)
        };
        let spaces = notices.iter().filter(is_ours).filter_map(|one| one.space);
        let places = places(cx, spaces).await?;
        let one = |notice: &Notice| {
            if notice.kind.starts_with(TOPIC) {
                return tell(notice, cx);
            }
            let place = places.get(&notice.space?)?;
            let told = tell(notice, cx)?;
            match place.profile().map(|profile| profile.mail) {
                None | Some(MailText::Full) => Some(told),
                Some(MailText::Title) => Some(Told {
                    text: Texts(cx.lang).something_in(&place.name),
                    address: Some(place.address.clone()),
                    why: told.why,
                }),
                Some(MailText::None) => None,
            }
        };
        Ok(notices.iter().map(one).collect())
    }

    /// Groups speak for themselves; a house is no place one chooses for.
    async fn places(&self, _: &Cx) -> Result<Vec<Place>, AppError> {
        Ok(Vec::new())
    }
}
