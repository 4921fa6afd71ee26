//! A node's attributes, each of which is taken once; what is left over was unknown.

use serde_json::{Map, Value};
use uuid::Uuid;

use crate::limits::Problem;

pub(super) struct Attributes(Map<String, Value>);

impl Attributes {
    /// Of a value that is an object, or of none.
    pub(super) fn of(value: Option<Value>) -> Result<Self, Problem> {
        match value {
            None | Some(Value::Null) => Ok(Self(Map::new())),
            Some(Value::Object(map)) => Ok(Self(map)),
            Some(_) => Err(Problem::WrongAttribute("attrs")),
        }
    }

    /// `null` is as good as nothing.
    pub(super) fn take(&mut self, name: &str) -> Option<Value> {
        self.0.remove(name).filter(|value| !value.is_null())
    }

    pub(super) fn text(&mut self, name: &'static str) -> Result<Option<String>, Problem> {
        match self.take(name) {
            None => Ok(None),
            Some(Value::String(text)) => Ok(Some(text)),
            Some(_) => Err(Problem::WrongAttribute(name)),
        }
    }

    pub(super) fn number<T: TryFrom<u64>>(
        &mut self,
        name: &'static str,
        otherwise: T,
    ) -> Result<T, Problem> {
        match self.take(name) {
            None => Ok(otherwise),
            Some(value) => value
                .as_u64()
                .and_then(|number| T::try_from(number).ok())
                .ok_or(Problem::WrongAttribute(name)),
        }
    }

    pub(super) fn flag(&mut self, name: &'static str) -> Result<bool, Problem> {
        match self.take(name) {
            None => Ok(false),
            Some(Value::Bool(flag)) => Ok(flag),
            Some(_) => Err(Problem::WrongAttribute(name)),
        }
    }

    pub(super) fn id(&mut self, name: &'static str) -> Result<Uuid, Problem> {
        self.text(name)?
            .and_then(|id| Uuid::try_parse(&id).ok())
            .ok_or(Problem::WrongAttribute(name))
    }

    pub(super) fn one_of<T: Copy>(
        &mut self,
        name: &'static str,
        all: &[T],
        written: fn(T) -> &'static str,
    ) -> Result<T, Problem> {
        let value = self.text(name)?;
        all.iter()
            .copied()
            .find(|one| value.as_deref() == Some(written(*one)))
            .ok_or(Problem::WrongAttribute(name))
    }

    /// Everything was taken.
    pub(super) fn done(self) -> Result<(), Problem> {
        match self.0.into_iter().next() {
            None => Ok(()),
            Some((name, _)) => Err(Problem::UnknownAttribute(name)),
        }
    }
}
