package dsg.benchmarks;

import dsg.operations.Demonstration;
import dsg.operations.Gateway;
import dsg.operations.ServerName;
import dsg.operations.Terminal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * {@code dsg bench --only G-L1}: what a login by password and vein costs the servers, step by step, beside the login by password that
 * Keycloak brings along, in turns at the same Keycloak.
 */
final class LoginBench {

    private static final String GOAL = "G-L1";

    private static final int WARM_UP = 60;
    private static final int LOGINS = 100;
    private static final double MOST_FOR_VEIN = 60;
    private static final double LEAST_A_SECOND = 8;

    private static final Set<ServerName> SERVERS =
            EnumSet.of(ServerName.KEYCLOAK, ServerName.PORTAL, ServerName.POSTGRES);

    private final Gateway gateway;
    private final Consumer<String> told;

    /** @param gateway one that nobody uses; it is up */
    LoginBench(Gateway gateway, Consumer<String> told) {
        this.gateway = gateway;
        this.told = told;
    }

    /** Whether these words of the operator ask for this goal. */
    static boolean isMeant(List<String> words) {
        int only = words.indexOf("--only");
        return only >= 0 && only + 1 < words.size() && words.get(only + 1).equals(GOAL);
    }

    /** Tells a line for each figure. */
    void run() {
        Demonstration.Account account = Lineup.person(gateway);
        Login person = Login.of(gateway, account);
        person.signIn();
        StockRealm stock = StockRealm.add(gateway);
        person.signIn();
        Terminal terminal = gateway.demonstration().terminal(account.terminal());
        ServerTime time = new ServerTime(gateway, SERVERS);
        LoginSteps ours = LoginSteps.withVein(gateway, terminal, person.credentials(), time);
        LoginSteps theirs = LoginSteps.stock(gateway, terminal, stock, time);
        inTurns(WARM_UP, ours, theirs);
        ours.forget();
        theirs.forget();
        inTurns(LOGINS, ours, theirs);
        report(ours, theirs);
    }

    private static void inTurns(int times, LoginSteps ours, LoginSteps theirs) {
        for (int each = 0; each < times; each++) {
            ours.logIn();
            theirs.logIn();
        }
    }

    private void report(LoginSteps ours, LoginSteps theirs) {
        for (LoginSteps.Step step : LoginSteps.Step.values()) {
            told.accept("%s: %.1f CPU ms（Keycloak標準 / stock %.1f）"
                    .formatted(step.label(), ours.milliseconds(step), theirs.milliseconds(step)));
        }
        double whole = ours.milliseconds();
        double stock = theirs.milliseconds();
        told.accept("静脈 / vein step: %.1f CPU ms (G-L1 at most %.0f); %d captures for %d logins"
                .formatted(ours.milliseconds(LoginSteps.Step.VEIN), MOST_FOR_VEIN, ours.captures(), LOGINS));
        told.accept("CPU 1秒あたりのログイン / whole logins per CPU second: %.1f (G-L1 at least %.0f)"
                .formatted(1000 / whole, LEAST_A_SECOND));
        told.accept("標準のパスワードログインとの比 / to the stock password login: %.2f x (%.1f to %.1f CPU ms)"
                .formatted(whole / stock, whole, stock));
    }
}
