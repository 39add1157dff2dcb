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
    private boolean folder;

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

    SiteFolderRow row() {
        return new SiteFolderRow(id, name, folder);
    }

    /** From now on parameter sheets are put there, or are not; those of before stay where they are (T5). */
    void give(boolean folderOfItsOwn) {
        folder = folderOfItsOwn;
    }
}
