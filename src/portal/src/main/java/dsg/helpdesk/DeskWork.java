package dsg.helpdesk;

import dsg.platform.access.Caller;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.Refused;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import dsg.platform.calendar.Clocks;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Use cases that make the desks' work lighter: answers to choose from, two tickets made one, and what a month was like. */
@Stateless
public class DeskWork {

    private static final Pattern NUMBER = Pattern.compile("Q(\\d{4})-(\\d{6})");

    private static final String MONTH =
            "select queue, count(*), count(answered_at), count(*) filter (where answered_at <= due_at),"
                    + " coalesce(avg(extract(epoch from answered_at - opened_at)) / 60, 0), count(satisfaction),"
                    + " coalesce(avg(satisfaction), 0) from ticket where opened_at >= :from and opened_at < :until and"
                    + " merged_into is null group by queue order by queue";

    @PersistenceContext
    EntityManager entities;

    @Inject
    TicketAccess access;

    @Inject
    TicketBook book;

    @Inject
    CurrentCaller current;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** Answers to choose from, by name. */
    @UseCase(HelpdeskService.WORK_DESK)
    public List<Macro> macros() {
        return entities.createQuery(
                        "select m from DeskMacro m where m.retiredAt is null order by m.name", DeskMacro.class)
                .getResultStream()
                .map(DeskMacro::row)
                .toList();
    }

    /** Keeps an answer under a name; what had that name is used no more. */
    @UseCase(HelpdeskService.WORK_DESK)
    public UUID keepMacro(String name, String text) {
        DeskMacro macro = new DeskMacro(name, text, current.get().account(), clock.instant());
        audit.about("desk-macro", macro.id());
        entities.createQuery("select m from DeskMacro m where m.name = :name and m.retiredAt is null", DeskMacro.class)
                .setParameter("name", macro.row().name())
                .getResultList()
                .forEach(before -> before.retire(clock.instant()));
        entities.flush();
        entities.persist(macro);
        return macro.id();
    }

    /** Takes an answer from the list. */
    @UseCase(HelpdeskService.WORK_DESK)
    public void retireMacro(UUID id) {
        audit.about("desk-macro", id);
        Optional.ofNullable(entities.find(DeskMacro.class, id))
                .orElseThrow(() -> Refused.notFound("helpdesk.macro.unknown"))
                .retire(clock.instant());
    }

    /**
     * Closes a ticket as the same as another, where it is answered. Both are the same asker's, or of the same company in the same
     * contract: nobody gets to see what they have not asked.
     *
     * @param number of the other, as people say it
     */
    @UseCase(HelpdeskService.WORK_DESK)
    public TicketId merge(TicketId id, String number) {
        Caller caller = current.get();
        TicketId other = find(number);
        audit.about("ticket", id.value());
        // always in the same order, so that two who merge crosswise do not wait for each other
        boolean first = id.value().compareTo(other.value()) < 0;
        Ticket one = access.locked(first ? id : other, caller);
        Ticket two = access.locked(first ? other : id, caller);
        Ticket from = first ? one : two;
        Ticket into = first ? two : one;
        if (from.id().equals(into.id()) || !isSameAsker(from, into)) {
            throw new RuleBroken("helpdesk.merge.other");
        }
        audit.detail(from.number() + " into " + into.number());
        from.mergeInto(into, clock.instant());
        book.note(from, caller, "merged");
        book.note(into, caller, "absorbed");
        return into.id();
    }

    /** What the desks have done with what came in during this month. */
    @UseCase(HelpdeskService.WORK_DESK)
    public List<Report> report(YearMonth month) {
        List<?> rows = entities.createNativeQuery(MONTH, Object[].class)
                .setParameter("from", month.atDay(1).atStartOfDay(Clocks.JAPAN).toInstant())
                .setParameter(
                        "until",
                        month.plusMonths(1).atDay(1).atStartOfDay(Clocks.JAPAN).toInstant())
                .getResultList();
        return rows.stream().map(row -> reportOf((Object[]) row)).toList();
    }

    private static Report reportOf(Object[] row) {
        return new Report(
                Queue.valueOf((String) row[0]),
                ((Number) row[1]).longValue(),
                ((Number) row[2]).longValue(),
                ((Number) row[3]).longValue(),
                Math.round(((Number) row[4]).doubleValue()),
                ((Number) row[5]).longValue(),
                ((Number) row[6]).doubleValue());
    }

    private static boolean isSameAsker(Ticket one, Ticket other) {
        boolean sameAccount = one.asker().isPresent() && one.asker().equals(other.asker());
        boolean sameCompany = one.organisation() != null
                && Objects.equals(one.organisation(), other.organisation())
                && Objects.equals(one.contract(), other.contract());
        return sameAccount || sameCompany;
    }

    private TicketId find(String number) {
        Matcher parts = NUMBER.matcher(number.strip());
        if (!parts.matches()) {
            throw Refused.notFound("helpdesk.ticket.unknown");
        }
        return entities.createQuery("select t.id from Ticket t where t.year = :year and t.serial = :serial", UUID.class)
                .setParameter("year", Integer.parseInt(parts.group(1)))
                .setParameter("serial", Integer.parseInt(parts.group(2)))
                .getResultStream()
                .findFirst()
                .map(TicketId::new)
                .orElseThrow(() -> Refused.notFound("helpdesk.ticket.unknown"));
    }

    /** An answer to choose from. */
    public record Macro(UUID id, String name, String text) {}

    /**
     * What a desk has done with what came in during a month.
     *
     * @param inTime answered by the time that was foretold
     * @param meanMinutes from asking to the answer; 0 where nothing was answered
     * @param rated how many said how content they are
     * @param satisfaction from 1 to 5 on average; 0 where nobody said
     */
    public record Report(
            Queue queue,
            long received,
            long answered,
            long inTime,
            long meanMinutes,
            long rated,
            double satisfaction) {}
}
