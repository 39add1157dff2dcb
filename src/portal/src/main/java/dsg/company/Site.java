package dsg.company;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** 拠点: a place of a company, with its own terminals and its own line (R43). */
@Entity
class Site {

    @Id
    private UUID id;

    private String name;

    @SuppressWarnings("NullAway.Init")
    protected Site() {}

    Site(String name) {
        this.id = UUID.randomUUID();
        this.name = name;
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }
}
