//! Accounts in the hands of an authority's administrators.

use demo::load::id_of;
use testing::both;

const ACCOUNTS: &str = "/verwaltung/konten";
/// A colleague of the MID whose account is taken away first.
const NEWCOMER: &str = "karl-heinz.strassburger";

both! {
    async fn an_administrator_lets_people_in_and_keeps_them_out(app) {
        for table in ["identity", "account"] {
            let column = if table == "account" { "id" } else { "account_id" };
            let sql = format!("delete from {table} where {column} in (select id from account where login = $1)");
            app.execute(&sql, [NEWCOMER.into()]).await;
        }
        let (kerstin, anke, dennis) = (app.person("kerstin.vogt").await, app.person("anke.brodersen").await, app.person("dennis.yildirim").await);
        let id = id_of("karl-heinz").to_string();
        assert_eq!(kerstin.get(ACCOUNTS).await.status, 200);
        assert_eq!(anke.get(ACCOUNTS).await.status, 404);
        let create = [("act", "create"), ("person", id.as_str()), ("login", "neu.hier")];
        for other in [&anke, &dennis] {
            assert_eq!(other.post(ACCOUNTS, &create).await.status, 404, "not in this authority");
        }
        let taken = kerstin.post(ACCOUNTS, &[("act", "create"), ("person", &id), ("login", "Anke.Brodersen")]).await;
        assert_eq!(taken.status, 422);
        let made = kerstin.post(ACCOUNTS, &create).await;
        assert_eq!(made.status, 200, "{}", made.text());
        let code = made.page().text(".ad-code");
        let alert = made.page().text(".kern-alert");
        assert!(alert.contains("Karl-Heinz") && alert.contains("neu.hier"), "whose it is: {alert}");
        assert!(!kerstin.get(ACCOUNTS).await.has(&code), "shown once");
        assert_eq!(kerstin.post(ACCOUNTS, &create).await.status, 409, "twice makes no second one");

        let password = "drei-kraniche-und-ein-moor";
        let fields = [("code", code.as_str()), ("password", password), ("repeat", password)];
        assert_eq!(app.stranger().post("/einrichten", &fields).await.status, 303);
        let newcomer = app.stranger();
        assert_eq!(newcomer.sign_in("neu.hier", password).await.status, 303);
        assert!(newcomer.is_signed_in().await);
        assert_eq!(kerstin.post(&format!("{ACCOUNTS}?q=karl"), &[("act", "block"), ("person", &id)]).await.location(), format!("{ACCOUNTS}?q=karl"));
        assert!(!newcomer.is_signed_in().await, "out at once");
        assert_eq!(app.stranger().sign_in("neu.hier", password).await.status, 422);
        assert_eq!(kerstin.post(ACCOUNTS, &[("act", "open"), ("person", &id)]).await.status, 303);
        assert_eq!(app.stranger().sign_in("neu.hier", password).await.status, 303);
        let acts = app.rows("select action from audit_event where authority_id is not null order by action", &["action"]).await;
        assert_eq!(acts, [["account.blocked"], ["account.created"], ["account.opened"]]);
    }
}

both! {
    /// Who administers an authority does not become the operator by a new code.
    async fn an_operators_account_is_not_an_administrators(app) {
        let kerstin = app.person("kerstin.vogt").await;
        let id = id_of("mehmet");
        app.execute("insert into mandate (person_id, role, authority_id) values ($1, 'operator', null)", [id.into()]).await;
        for act in ["code", "block"] {
            assert_eq!(kerstin.post(ACCOUNTS, &[("act", act), ("person", &id.to_string())]).await.status, 403, "{act}");
        }
        assert_eq!(app.count("one_time_code").await, 0);
    }
}

both! {
    /// With one click nobody ends their own way in.
    async fn administrators_do_not_lock_themselves_out(app) {
        let kerstin = app.person("kerstin.vogt").await;
        let own = demo::load::id_of("admin-mid").to_string();
        let list = kerstin.get("/verwaltung/konten?q=Vogt").await;
        assert!(list.has("kerstin.vogt") && !list.has("value=\"block\""));
        let answer = kerstin.post("/verwaltung/konten", &[("act", "block"), ("person", &own)]).await;
        assert_eq!(answer.status, 403);
        assert!(kerstin.is_signed_in().await);
    }
}
