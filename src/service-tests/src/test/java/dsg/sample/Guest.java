package dsg.sample;

import dsg.operations.Demonstration.Account;
import dsg.operations.Gateway;
import dsg.server.RunningGateway;
import dsg.server.Visitor;

/**
 * Somebody of the demonstration who has come in at a terminal of their own. Apart from the test, whose class is also loaded inside the
 * server, where the operator's program is not known.
 */
final class Guest {

    private final Visitor visitor;
    private final String home;

    /** Signs in with the one-time password, and chooses this one. */
    Guest(String name, String chosen) {
        Gateway gateway = RunningGateway.gateway();
        Account account = gateway.demonstration().accounts().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        this.visitor = new Visitor(gateway, gateway.demonstration().terminal(account.terminal()));
        this.home =
                visitor.signIn(account.username(), account.password(), chosen).body();
    }

    /** The page that a login ends on. */
    String home() {
        return home;
    }

    String page(String address) {
        return visitor.page(address).body();
    }
}
