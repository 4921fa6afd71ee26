//! What a page waits for.

use std::{
    future::{Future, poll_fn},
    task::Poll,
};

use leptos::prelude::*;

/// A view that begins to ask for what it shows when it is its turn to be written.
///
/// Leptos polls a [`Suspend`] once where it meets it, and awaits it when all before it is written.
/// Had it begun at that first poll, it would keep a connection of the database (or its place in the
/// queue for one) that nobody moves on, while what is before it waits for a connection: under load
/// the parts of a few pages then keep all there are from each other.
pub(crate) fn suspend<V>(view: impl Future<Output = V> + Send + 'static) -> Suspend<V> {
    Suspend::new(async move {
        at_second_poll().await;
        view.await
    })
}

async fn at_second_poll() {
    let mut met = false;
    poll_fn(|task| {
        if std::mem::replace(&mut met, true) {
            return Poll::Ready(());
        }
        task.waker().wake_by_ref();
        Poll::Pending
    })
    .await;
}
