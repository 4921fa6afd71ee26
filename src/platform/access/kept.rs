//! What is read on nearly every page and changes only with rights, kept between requests under the
//! same number as actors (`access_epoch`): the names of authorities are the case it is made for.

use std::{
    any::{Any, TypeId},
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

type Value = Arc<dyn Any + Send + Sync>;

/// One value of a type, each with the number it belongs to.
#[derive(Debug, Default)]
pub struct Kept(Mutex<HashMap<TypeId, (i64, Value)>>);

impl Kept {
    /// The value of a type that was kept under this number.
    pub fn get<T: Send + Sync + 'static>(&self, epoch: i64) -> Option<Arc<T>> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (of, value) = kept.get(&TypeId::of::<T>())?;
        (*of == epoch).then(|| value.clone().downcast().ok())?
    }

    /// Keeps a value, read after the number was.
    pub fn put<T: Send + Sync + 'static>(&self, epoch: i64, value: Arc<T>) {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.insert(TypeId::of::<T>(), (epoch, value));
    }
}
