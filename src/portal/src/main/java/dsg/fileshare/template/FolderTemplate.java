package dsg.fileshare.template;

import dsg.contract.Capacity;
import dsg.fileshare.FileshareService;
import dsg.fileshare.area.Folder;
import dsg.fileshare.area.StandardFolder;
import dsg.fileshare.area.StandardFolder.Level;
import dsg.fileshare.area.StandardFolders;
import dsg.platform.access.Refused;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import dsg.platform.content.FileRules;
import dsg.platform.content.NameKey;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/** Use cases of the security office about the standard folders that areas to come are given; open ones stay as they are (R65). */
@Stateless
public class FolderTemplate {

    /** Folders of a template: they are the first page of every area. */
    static final int MOST = 20;

    /** Letters of a name, so that folders of users' own still fit below it. */
    static final int LONGEST = Folder.LONGEST_PATH / 2 - StandardFolders.LONGEST_ORGANISATION;

    @PersistenceContext
    EntityManager entities;

    @Inject
    FileRules rules;

    @Inject
    AuditLog audit;

    /**
     * A folder of the template as the page has it.
     *
     * @param name of the folder; where it is one for each subcontractor, what stands before the subcontractor's name
     */
    public record Draft(String name, boolean eachSubcontractor, Level office, Level prime, Level subcontractor) {

        static Draft of(StandardFolder folder) {
            return new Draft(
                    folder.name(),
                    folder.isForEachSubcontractor(),
                    folder.level(Capacity.REQUESTING_OFFICE),
                    folder.level(Capacity.PRIME),
                    folder.level(Capacity.SUBCONTRACTOR));
        }
    }

    /** One that is there. */
    public record Row(UUID id, Draft folder) {}

    /** By name, as an area shows them. */
    @UseCase(FileshareService.SET_FOLDERS)
    public List<Row> list() {
        return all().stream()
                .map(folder -> new Row(folder.id(), Draft.of(folder)))
                .toList();
    }

    @UseCase(FileshareService.SET_FOLDERS)
    public void add(Draft draft) {
        List<StandardFolder> there = locked();
        if (there.size() >= MOST) {
            throw new RuleBroken("fileshare.template.toomany", MOST);
        }
        String name = checked(draft, there);
        StandardFolder made = new StandardFolder(
                name, draft.eachSubcontractor(), draft.office(), draft.prime(), draft.subcontractor());
        entities.persist(made);
        audit.about("template", made.id());
        audit.detail("added " + draft);
    }

    @UseCase(FileshareService.SET_FOLDERS)
    public void change(UUID id, Draft draft) {
        audit.about("template", id);
        List<StandardFolder> there = locked();
        StandardFolder folder = find(there, id);
        String name = checked(
                draft, there.stream().filter(each -> !each.equals(folder)).toList());
        audit.detail(Draft.of(folder) + " -> " + draft);
        folder.change(name, draft.eachSubcontractor(), draft.office(), draft.prime(), draft.subcontractor());
    }

    /** An area without any folder would be of no use, so the last one stays. */
    @UseCase(FileshareService.SET_FOLDERS)
    public void remove(UUID id) {
        audit.about("template", id);
        List<StandardFolder> there = locked();
        StandardFolder folder = find(there, id);
        if (there.size() == 1) {
            throw new RuleBroken("fileshare.template.last");
        }
        audit.detail("removed " + Draft.of(folder));
        entities.remove(folder);
    }

    /** The rules of every folder's name, and that the path of what users make below still fits. */
    private String checked(Draft draft, List<StandardFolder> others) {
        String name = rules.folderName(draft.name());
        if (name.length() > LONGEST) {
            throw new RuleBroken("fileshare.template.long", LONGEST);
        }
        String key = NameKey.of(name);
        if (others.stream().anyMatch(other -> NameKey.of(other.name()).equals(key))) {
            throw new RuleBroken("fileshare.folder.exists");
        }
        boolean nobodyWorks =
                draft.office() != Level.WORK && draft.prime() != Level.WORK && draft.subcontractor() != Level.WORK;
        if (nobodyWorks) {
            throw new RuleBroken("fileshare.template.idle");
        }
        return name;
    }

    private static StandardFolder find(List<StandardFolder> there, UUID id) {
        return there.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("fileshare.template.unknown"));
    }

    /** All of it, since names and their number are of the whole. */
    private List<StandardFolder> locked() {
        return entities.createQuery("select f from StandardFolder f order by f.name", StandardFolder.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    private List<StandardFolder> all() {
        return entities.createQuery("select f from StandardFolder f order by f.name", StandardFolder.class)
                .getResultList();
    }
}
