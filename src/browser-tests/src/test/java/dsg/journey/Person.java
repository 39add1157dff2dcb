package dsg.journey;

import dsg.operations.Demonstration.Account;

/** Somebody with an account, and the password that they know by now. */
final class Person {

    private final Account account;
    private final People people;

    Person(Account account, People people) {
        this.account = account;
        this.people = people;
    }

    String username() {
        return account.username();
    }

    String name() {
        return account.name();
    }

    String contract() {
        return account.contract();
    }

    String terminal() {
        return account.terminal();
    }

    String password() {
        return people.chosenBy(username()).orElse(account.password());
    }

    /** Thinks up a new password and keeps it in mind. */
    String choosePassword() {
        return people.choose(username());
    }
}
