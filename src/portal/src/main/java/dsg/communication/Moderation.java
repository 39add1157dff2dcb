package dsg.communication;

import dsg.contract.ContractDirectory;
import dsg.platform.access.Caller;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.Refused;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Use cases of the security office: it judges what was reported (R142), and takes a room's record out with a reason. */
@Stateless
public class Moderation {

    private static final int MOST_REPORTS = 200;
    private static final int MOST_ENTRIES = 100_000;

    @PersistenceContext
    EntityManager entities;

    @Inject
    RoomBook book;

    @Inject
    RoomNames names;

    @Inject
    ContractDirectory contracts;

    @Inject
    CurrentCaller current;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** What waits for a verdict, the oldest first; of a room nothing but the message. */
    @UseCase(CommunicationService.MODERATE_ROOMS)
    public List<ReportRow> waiting() {
        return entities.createQuery(
                        "select r from TalkReport r where r.outcome is null order by r.reportedAt", TalkReport.class)
                .setMaxResults(MOST_REPORTS)
                .getResultStream()
                .map(this::row)
                .toList();
    }

    /** Hides the message from everybody in the room; its words stay on record. */
    @UseCase(CommunicationService.MODERATE_ROOMS)
    public void hide(UUID report, String why) {
        Caller caller = current.get();
        TalkReport found = decide(report, TalkReport.Verdict.HIDDEN, why);
        if (!book.isGone(found.room(), found.sequence())) {
            TalkRoom room = entities.getReference(TalkRoom.class, found.room().value());
            book.add(room, TalkKind.HIDING, caller, "", found.id(), found.sequence(), Set.of());
        }
    }

    /** Leaves the message where it is. */
    @UseCase(CommunicationService.MODERATE_ROOMS)
    public void keep(UUID report, String why) {
        decide(report, TalkReport.Verdict.KEPT, why);
    }

    /** The whole record of a room for an audit, with all words and what became of them. The reason is on the log. */
    @UseCase(CommunicationService.EXPORT_ROOM)
    public List<EntryRow> record(RoomId id, String reason) {
        audit.about("talk-room", id.value());
        TalkRoom room = Optional.ofNullable(entities.find(TalkRoom.class, id.value()))
                .orElseThrow(() -> Refused.notFound("communication.room.unknown"));
        audit.inContract(room.contract().value());
        audit.detail(TalkText.read(reason, TalkText.REASON));
        if (room.last() > MOST_ENTRIES) {
            throw RuleBroken.tooLarge("communication.export.large", MOST_ENTRIES);
        }
        return book.whole(id, MOST_ENTRIES);
    }

    private TalkReport decide(UUID id, TalkReport.Verdict verdict, String why) {
        audit.about("talk-report", id);
        TalkReport report = Optional.ofNullable(entities.find(TalkReport.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> Refused.notFound("communication.report.unknown"));
        report.decide(verdict, TalkText.read(why, TalkText.REASON), current.get(), clock.instant());
        audit.detail(verdict.name());
        return report;
    }

    private ReportRow row(TalkReport report) {
        TalkRoom room = entities.getReference(TalkRoom.class, report.room().value());
        List<EntryRow> entries = entities.createQuery(
                        "select e from TalkEntry e where e.room = :room and (e.sequence = :number or e.about = :number"
                                + " and e.kind <> :message) order by e.sequence",
                        TalkEntry.class)
                .setParameter("room", report.room().value())
                .setParameter("number", report.sequence())
                .setParameter("message", TalkKind.MESSAGE)
                .getResultStream()
                .map(TalkEntry::row)
                .toList();
        return new ReportRow(
                report.id(),
                contracts.get(room.contract()).number(),
                report.room(),
                room.kind(),
                names.name(room),
                report.sequence(),
                entries,
                report.reason(),
                report.reportedName(),
                report.reportedAt());
    }
}
