package dsg.enrolment;

import dsg.platform.access.PersonId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** Who an administrator of the realm is, whom the account register does not know. */
@Entity
class VeinHolder {

    @Id
    private String account;

    private UUID person;

    @SuppressWarnings("NullAway.Init")
    protected VeinHolder() {}

    VeinHolder(String account, PersonId person) {
        this.account = account;
        this.person = person.value();
    }

    PersonId person() {
        return new PersonId(person);
    }
}
