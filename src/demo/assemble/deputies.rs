//! Who stands in for whom.

use std::collections::HashMap;

use super::{House, holding, named_plays};
use crate::people::is_trainee;
use crate::plan::UnitPlan;
use crate::random::seed_of;
use crate::world::{Day, HoldingRole, TODAY, Unit, day};

impl House<'_> {
    /// Who stands in: for heads a colleague of the unit or the head of the first part, for others every second time
    /// the next colleague.
    pub(super) fn deputise(&self, units: &mut [Unit], kept: &[&UnitPlan]) {
        let came: HashMap<&str, Day> = self
            .persons
            .iter()
            .filter_map(|person| Some((person.key.as_str(), person.affiliations.first()?.from)))
            .collect();
        let heads: HashMap<String, (String, String)> = units
            .iter()
            .filter_map(|unit| {
                let held = unit
                    .posts
                    .first()?
                    .holders
                    .iter()
                    .find(|held| held.role != HoldingRole::Deputy)?;
                Some((
                    unit.key.clone(),
                    (unit.parent.clone().unwrap_or_default(), held.person.clone()),
                ))
            })
            .collect();
        let mut first_child: HashMap<&str, &str> = HashMap::new();
        for unit in kept {
            if let Some((parent, head)) = heads.get(unit.key) {
                first_child.entry(parent).or_insert(head);
            }
        }
        for (unit, plan_unit) in units.iter_mut().zip(kept) {
            let colleagues: Vec<String> = unit
                .posts
                .iter()
                .filter(|post| {
                    !post.leads_unit && !is_trainee(&post.function) && post.function != "Vorzimmer"
                })
                .filter_map(|post| {
                    post.holders
                        .iter()
                        .rfind(|held| held.role == HoldingRole::Holder)
                })
                .filter(|held| held.until.is_none())
                .map(|held| held.person.clone())
                .collect();
            let above = heads.get(plan_unit.parent).map(|(_, head)| head.as_str());
            for (place, post) in unit.posts.iter_mut().enumerate() {
                let held = post
                    .holders
                    .iter()
                    .rfind(|held| held.role != HoldingRole::Deputy);
                if post
                    .holders
                    .iter()
                    .any(|held| held.role == HoldingRole::Deputy)
                    || is_trainee(&post.function)
                {
                    continue;
                }
                let holder = held.map(|held| held.person.as_str()).unwrap_or_default();
                let from = held.map_or(TODAY, |held| held.from).max(day(2023, 1, 1));
                let from = post.vacant_since.unwrap_or(from);
                let deputy = if post.leads_unit {
                    Some(plan_unit.deputy)
                        .filter(|deputy| named_plays(deputy, self.size))
                        .or_else(|| colleagues.first().map(String::as_str))
                        .or_else(|| first_child.get(plan_unit.key).copied())
                        .or(if post.vacant_since.is_some() {
                            above
                        } else {
                            None
                        })
                } else if seed_of(&post.key).is_multiple_of(2) {
                    colleagues
                        .get(place % colleagues.len().max(1))
                        .map(String::as_str)
                } else {
                    None
                };
                if let Some(deputy) = deputy.filter(|deputy| *deputy != holder) {
                    let from = came.get(deputy).map_or(from, |came| from.max(*came));
                    post.holders
                        .push(holding(deputy, HoldingRole::Deputy, from, None));
                }
            }
        }
    }
}
