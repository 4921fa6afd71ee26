//! `allmende serve`: the server, from the first to the last request.

use std::{net::SocketAddr, process::ExitCode, time::Duration};

use axum::serve::ListenerExt;
use platform::{
    config::Config,
    context::App,
    error::AppError,
    follow,
    http::{Assets, parked},
    live, mail, notices, outbox,
    time::Day,
};
use tokio::{net::TcpListener, sync::watch};

use super::{failed, open, say};

/// How long requests under way may take to end when the server is told to stop.
const DRAIN: Duration = Duration::from_secs(30);
/// How often what has expired is swept out.
const SWEEP: Duration = Duration::from_hours(1);
/// How often what was scheduled is looked at.
const DUE: Duration = Duration::from_secs(20);

pub(crate) async fn serve(config: Config) -> ExitCode {
    match run(config).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => failed(&error),
    }
}

async fn run(config: Config) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    let assets = Assets::load(&config.site).map_err(|error| {
        format!(
            "Die gebaute Oberfläche fehlt in {}: {error}",
            config.site.display()
        )
    })?;
    let post = mail::Post::of(&config)?;
    let app = open(config).await?;
    let listener = TcpListener::bind(app.config.listen).await?;
    let address = listener.local_addr()?;
    let listener = listener.tap_io(|stream| {
        // Without this, small answers wait for the client's acknowledgement.
        if let Err(error) = stream.set_nodelay(true) {
            tracing::debug!(%error, "nodelay");
        }
    });
    let (stop, stopped) = watch::channel(false);
    let follower = tokio::spawn(follow::run(
        app.clone(),
        app::capabilities::findables(),
        stopped.clone(),
    ));
    let live = tokio::spawn(live::run(
        app.clone(),
        app::capabilities::CONCERNS,
        stopped.clone(),
    ));
    let sweeper = tokio::spawn(sweep(app.clone(), stopped.clone()));
    let publisher = tokio::spawn(publish_due(app.clone(), stopped.clone()));
    let mails = post.map(|post| {
        let tellers = app::capabilities::MAIL_TELLERS;
        tokio::spawn(::notices::usecases::run(
            app.clone(),
            tellers,
            post,
            stopped.clone(),
        ))
    });
    let router = app::server::router(app.clone(), assets);
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    let mut draining = stopped.clone();
    let server = axum::serve(listener, service).with_graceful_shutdown(async move {
        let _ = draining.changed().await;
    });
    say(format_args!(
        "Allmende läuft auf http://localhost:{}",
        address.port()
    ));
    let server = tokio::spawn(server.into_future());
    told_to_stop().await?;
    tracing::info!("stopping");
    stop.send_replace(true);
    match tokio::time::timeout(DRAIN, server).await {
        Ok(done) => done??,
        Err(_) => tracing::warn!("requests were cut off"),
    }
    follower.await?;
    live.await?;
    sweeper.await?;
    publisher.await?;
    if let Some(mails) = mails
        && tokio::time::timeout(DRAIN, mails).await.is_err()
    {
        tracing::warn!("a mail was cut off");
    }
    app.db.clone().close().await;
    Ok(())
}

async fn told_to_stop() -> std::io::Result<()> {
    use tokio::signal::unix::{SignalKind, signal};
    let (mut terminate, mut interrupt) = (
        signal(SignalKind::terminate())?,
        signal(SignalKind::interrupt())?,
    );
    tokio::select! {
        _ = terminate.recv() => {}
        _ = interrupt.recv() => {}
    }
    Ok(())
}

/// Publishes what was scheduled when its moment comes.
async fn publish_due(app: App, mut stopped: watch::Receiver<bool>) {
    while !*stopped.borrow() {
        let cx = app.system();
        let published = async {
            let tx = cx.begin().await?;
            news::usecases::publish_due(&cx, &tx).await?;
            Ok::<_, AppError>(tx.commit().await?)
        };
        if let Err(error) = published.await {
            tracing::warn!(%error, "what is due was not published");
        }
        tokio::select! {
            () = tokio::time::sleep(DUE) => {}
            _ = stopped.changed() => {}
        }
    }
}

async fn sweep(app: App, mut stopped: watch::Receiver<bool>) {
    // Days that passed while no server ran; a longer sleep rebuilds the index anyway.
    let mut followed = Day::from_number(app.clock.today().number() - 7);
    while !*stopped.borrow() {
        let cx = app.system();
        let swept = async {
            if cx.today >= followed {
                directory::usecases::record::turn_of_day(&cx, followed).await?;
                followed = Day::from_number(cx.today.number() + 1);
            }
            let tx = cx.begin().await?;
            outbox::sweep(&tx, cx.now).await?;
            parked::sweep(&tx, cx.now).await?;
            account::usecases::sweep(&tx, cx.now).await?;
            notices::sweep(&tx, cx.now).await?;
            let sends_mail = app.config.mail_server.is_some();
            mail::queue::sweep(&tx, sends_mail, cx.now).await?;
            groups::usecases::sweep(&cx, &tx).await?;
            writing::usecases::sweep(&cx, &tx).await?;
            pages::usecases::remind(&cx, &tx).await?;
            Ok::<_, AppError>(tx.commit().await?)
        };
        if let Err(error) = swept.await {
            tracing::warn!(%error, "not swept");
        }
        tokio::select! {
            () = tokio::time::sleep(SWEEP) => {}
            _ = stopped.changed() => {}
        }
    }
}
