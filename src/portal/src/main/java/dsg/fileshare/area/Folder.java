package dsg.fileshare.area;

import dsg.platform.access.AccountId;
import dsg.platform.access.ContractId;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.RuleBroken;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A folder of a library: standard, with rights of its own, or made by a user, inheriting (R65). */
@Entity
public class Folder {

    /** Folders below folders, the standard one counted: deeper trees cannot be read on a screen. */
    public static final int MAX_DEPTH = 10;

    /**
     * Letters of a folder's path, its separators counted: a bundle is unpacked below a folder of its own on Windows, where a path has 260 in
     * all, and a file's name needs the rest.
     */
    public static final int LONGEST_PATH = 150;

    /** Folders of one area: the first page looks through all of them. */
    static final int MOST = 5_000;

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID contract;

    @ManyToOne(optional = false)
    @JoinColumn(name = "library", updatable = false)
    private Library library;

    @ManyToOne
    @JoinColumn(name = "parent")
    private @Nullable Folder parent;

    private String name;
    private String nameKey;
    private boolean standard;
    private @Nullable UUID createdBy;
    private Instant createdAt;
    private @Nullable Instant removedAt;
    private @Nullable UUID removal;

    @ElementCollection
    @CollectionTable(name = "folder_right", joinColumns = @JoinColumn(name = "folder"))
    private Set<FolderRight> rights = new HashSet<>();

    /** Each is an entity of its own, and says itself that it belongs here. */
    @OneToMany(mappedBy = "folder")
    private Set<AccessException> exceptions = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected Folder() {}

    private Folder(Library library, @Nullable Folder parent, String name, String nameKey, Instant now) {
        this.id = UUID.randomUUID();
        this.contract = library.contract().value();
        this.library = library;
        this.parent = parent;
        this.name = name;
        this.nameKey = nameKey;
        this.createdAt = now;
    }

    /** A folder given with the area, directly below its library. */
    public static Folder standard(
            Library library, String name, String nameKey, Map<OrganisationId, Set<Permission>> rights, Instant now) {
        Folder folder = new Folder(library, null, name, nameKey, now);
        folder.standard = true;
        rights.forEach((organisation, permissions) -> permissions.forEach(
                permission -> folder.rights.add(new FolderRight(library.contract(), organisation, permission))));
        return folder;
    }

    /** A folder that a user makes below this one. */
    public Folder add(String childName, String childKey, AccountId creator, Instant now) {
        Folder child = new Folder(library, this, childName, childKey, now);
        child.createdBy = creator.value();
        return child;
    }

    /** A folder that a user has made goes; one given with the area never does. */
    public void remove(RemovalId by, Instant now) {
        if (standard) {
            throw new RuleBroken("fileshare.removal.standard");
        }
        removal = by.value();
        removedAt = now;
    }

    /** Only what users have made gets another name. */
    public void rename(String newName, String newKey) {
        if (standard) {
            throw new RuleBroken("fileshare.folder.standard");
        }
        name = newName;
        nameKey = newKey;
    }

    /** Undoes its deletion. */
    void restore() {
        removal = null;
        removedAt = null;
    }

    public boolean isThere() {
        return removedAt == null;
    }

    public boolean isStandard() {
        return standard;
    }

    /** Whether this folder is that one or lies below it. */
    public boolean liesIn(Folder other) {
        return id.equals(other.id) || (parent != null && parent.liesIn(other));
    }

    void note(AccessException exception) {
        exceptions.add(exception);
    }

    /** The exception that holds here for this organisation at that instant: of this folder, or of the nearest above that has one. */
    Optional<AccessException> exception(OrganisationId organisation, Instant at) {
        return exceptions.stream()
                .filter(each -> each.holds(organisation, at))
                .findFirst()
                .or(() -> parent().flatMap(above -> above.exception(organisation, at)));
    }

    /** The folder whose rights hold here where no exception does: this one, or the nearest above that has rights of its own. */
    Folder governing() {
        return rights.isEmpty() && parent != null ? parent.governing() : this;
    }

    boolean gives(OrganisationId organisation, Permission permission, Instant at) {
        return exception(organisation, at)
                .map(exception -> exception.gives(permission))
                .orElseGet(() -> governing().rights.stream().anyMatch(right -> right.gives(organisation, permission)));
    }

    /** This folder's path, the topmost first. */
    public List<Folder> path() {
        List<Folder> path = parent == null ? new ArrayList<>() : parent.path();
        path.add(this);
        return path;
    }

    /** Letters of the path that a folder or file of this name would have here. */
    public int pathLength(String below) {
        return path().stream().mapToInt(each -> each.name().length() + 1).sum() + below.length();
    }

    public FolderRef ref() {
        return new FolderRef(id(), name);
    }

    public FolderRow row() {
        return new FolderRow(id(), name, standard, createdAt);
    }

    String nameKey() {
        return nameKey;
    }

    public FolderId id() {
        return new FolderId(id);
    }

    public ContractId contract() {
        return new ContractId(contract);
    }

    public Library library() {
        return library;
    }

    public Optional<Folder> parent() {
        return Optional.ofNullable(parent);
    }

    public String name() {
        return name;
    }
}
