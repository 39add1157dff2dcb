package dsg.account;

import dsg.platform.access.PersonId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** The human being behind accounts: the vein will belong to the person, the password to the account (T1). */
@Entity
public class Person {

    @Id
    private UUID id;

    private String name;

    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    Person(String name) {
        this.id = UUID.randomUUID();
        this.name = name;
    }

    /** The same person under another name. */
    public void rename(String now) {
        name = now;
    }

    public PersonId id() {
        return new PersonId(id);
    }

    public String name() {
        return name;
    }
}
