package dsg.operations;

/** Has the PostgreSQL that follows lead. */
final class Promotion {

    private final Parts parts;

    Promotion(Parts parts) {
        this.parts = parts;
    }

    /** Refuses where none follows, and leaves the other alone then. Afterwards the gateway is put together from other parts. */
    void run() {
        if (!(parts.servers().get(ServerName.STANDBY) instanceof Standby standby)) {
            throw new Trouble("追随する PostgreSQL がありません（up --nodes 2）。", "No PostgreSQL follows (up --nodes 2).");
        }
        if (!standby.daemon().alive()) {
            throw new Trouble(
                    "追随する PostgreSQL が動いていません。主は止めていません。ログ: " + standby.daemon().log(),
                    "The PostgreSQL that follows does not run; the other was left alone. See "
                            + standby.daemon().log());
        }
        Guests guests = Guests.of(parts.here());
        Postgres before = parts.postgres();
        before.stop();
        standby.promote();
        Tree.putAside(before.cluster());
        guests.leader(guests.leader().equals("postgres") ? "postgres-2" : "postgres");
    }
}
