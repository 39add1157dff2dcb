package dsg.fileshare.news;

import dsg.contract.ContractService;
import dsg.fileshare.FileshareService;
import dsg.fileshare.area.Folder;
import dsg.fileshare.area.FolderFinder;
import dsg.fileshare.area.Permission;
import dsg.fileshare.browsing.FileLists;
import dsg.platform.access.Caller;
import dsg.platform.access.ContractId;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.Refused;
import dsg.platform.access.UseCase;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Use cases around what is new in the caller's area since they last took note of it. */
@Stateless
public class News {

    /** Whoever has never taken note is told of two weeks. */
    private static final Duration FIRST = Duration.ofDays(14);

    @PersistenceContext
    EntityManager entities;

    @Inject
    FolderFinder folders;

    @Inject
    FileLists files;

    @Inject
    NewsPulse pulse;

    @Inject
    CurrentCaller current;

    @Inject
    Clock clock;

    /** What is new in folders that the caller may view. */
    @UseCase(ContractService.VIEW_AREA)
    public NewsPage page() {
        Caller caller = current.get();
        Instant now = clock.instant();
        Optional<FileNews> note = Optional.ofNullable(
                entities.find(FileNews.class, caller.account().value()));
        Instant since = note.map(FileNews::seenAt).orElse(now.minus(FIRST));
        List<Folder> visible = folders.allowed(caller, folders.all(), Permission.VIEW);
        pulse.watches(caller.account(), visible, now);
        return new NewsPage(
                files.since(visible, since, caller.account()),
                files.countSince(visible, since, caller.account()),
                since,
                now,
                note.map(FileNews::isByMail).orElse(false));
    }

    /**
     * The caller has taken note of what was new at that moment.
     *
     * @param upTo of the page that was looked at; what has come since stays new
     */
    @UseCase(FileshareService.NOTE_NEWS)
    public void note(Instant upTo) {
        Instant now = clock.instant();
        own(now).seen(upTo.isAfter(now) ? now : upTo);
    }

    /** Whether the caller is told by mail; the mail holds a number and the way to the portal, and nothing else. */
    @UseCase(FileshareService.NOTE_NEWS)
    public void byMail(boolean wanted) {
        Instant now = clock.instant();
        own(now).tellByMail(wanted, now);
    }

    private FileNews own(Instant now) {
        Caller caller = current.get();
        ContractId contract = Optional.ofNullable(caller.contract()).orElseThrow(() -> new Refused("contract.none"));
        return Optional.ofNullable(
                        entities.find(FileNews.class, caller.account().value()))
                .orElseGet(() -> {
                    FileNews made = new FileNews(caller, contract, now.minus(FIRST));
                    entities.persist(made);
                    return made;
                });
    }
}
