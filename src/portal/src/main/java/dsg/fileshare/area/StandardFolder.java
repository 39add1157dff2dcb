package dsg.fileshare.area;

import dsg.contract.Capacity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/**
 * A folder that areas to come are given (R65): directly below the library, as the manual has it (term 10), with what each capacity of
 * the contract's parties may in it. Areas that are open keep what they were given.
 */
@Entity
public class StandardFolder {

    /** What a party may in it. */
    public enum Level {
        NONE,
        VIEW,
        WORK;

        Set<Permission> permissions() {
            return switch (this) {
                case NONE -> EnumSet.noneOf(Permission.class);
                case VIEW -> EnumSet.of(Permission.VIEW);
                case WORK -> EnumSet.allOf(Permission.class);
            };
        }
    }

    @Id
    private UUID id;

    private String name;

    /** One for each subcontractor, with its name behind; the others do not see it. */
    private boolean eachSubcontractor;

    @Enumerated(EnumType.STRING)
    @Column(name = "office_may")
    private Level office;

    @Enumerated(EnumType.STRING)
    @Column(name = "prime_may")
    private Level prime;

    @Enumerated(EnumType.STRING)
    @Column(name = "subcontractor_may")
    private Level subcontractor;

    @SuppressWarnings("NullAway.Init")
    protected StandardFolder() {}

    /** One more, whose name the rules of folders' names have passed. */
    public StandardFolder(String name, boolean eachSubcontractor, Level office, Level prime, Level subcontractor) {
        this.id = UUID.randomUUID();
        change(name, eachSubcontractor, office, prime, subcontractor);
    }

    /** For areas to come. */
    public final void change(String newName, boolean each, Level officeMay, Level primeMay, Level subcontractorMay) {
        name = newName;
        eachSubcontractor = each;
        office = officeMay;
        prime = primeMay;
        subcontractor = subcontractorMay;
    }

    public Level level(Capacity capacity) {
        return switch (capacity) {
            case REQUESTING_OFFICE -> office;
            case PRIME -> prime;
            case SUBCONTRACTOR -> subcontractor;
        };
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public boolean isForEachSubcontractor() {
        return eachSubcontractor;
    }
}
