//! What a mail may say of groups: what the group's profile allows, of groups the reader may know of.

use std::collections::BTreeMap;

use async_trait::async_trait;
use notices::{MailTeller, Place, Told};
use platform::{context::Cx, error::AppError, id::Id, kinds, notices::Notice};

use crate::{
    Group, capability::GROUP, life::MailText, store::groups as store, tell, usecases::of_reader,
};

/// Groups one may choose for in one form.
const MOST: u64 = 100;

platform::texts! {
    struct Texts {
        something(name: &str) => format!("Neues in „{name}“"), format!("Something new in “{name}”");
    }
}

/// Speaks for groups in mails.
#[derive(Debug)]
pub struct InMail;

#[async_trait]
impl MailTeller for InMail {
    async fn tell(&self, cx: &Cx, notices: &[Notice]) -> Result<Vec<Option<Told>>, AppError> {
        let groups = known(cx, notices).await?;
        let told = notices.iter().map(|notice| {
            let group = groups.get(&about(notice)?)?;
            in_mail(cx, notice, group)
        });
        Ok(told.collect())
    }

    async fn places(&self, cx: &Cx) -> Result<Vec<Place>, AppError> {
        let groups = of_reader(cx, MOST).await?;
        let place = |group: Group| Place {
            space: group.space(),
            name: group.name,
        };
        Ok(groups.into_iter().map(place).collect())
    }
}

fn about(notice: &Notice) -> Option<Id<kinds::Group>> {
    let is_ours = notice.kind.split('.').next() == Some(GROUP);
    notice.thing.filter(|_| is_ours).map(Id::from_uuid)
}

/// The groups of these notices that the reader may know of at this moment.
async fn known(cx: &Cx, notices: &[Notice]) -> Result<BTreeMap<Id<kinds::Group>, Group>, AppError> {
    let read = cx.read();
    let mut known = BTreeMap::new();
    let mut lost = Vec::new();
    for id in notices.iter().filter_map(about) {
        if known.contains_key(&id) || lost.contains(&id) {
            continue;
        }
        match store::find(&read, cx, cx.actor()?, id).await {
            Ok(group) => drop(known.insert(id, group)),
            Err(AppError::Absent) => lost.push(id),
            Err(error) => return Err(error),
        }
    }
    Ok(known)
}

fn in_mail(cx: &Cx, notice: &Notice, group: &Group) -> Option<Told> {
    let named = Notice {
        about: group.name.clone(),
        ..notice.clone()
    };
    let told = tell(&named, cx)?;
    match group.profile.mail {
        MailText::Full => Some(told),
        MailText::Title => Some(Told {
            text: Texts(cx.lang).something(&group.name),
            address: Some(group.address()),
            why: told.why,
        }),
        MailText::None => None,
    }
}
