package dsg.contract;

import dsg.platform.access.CurrentCaller;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import dsg.platform.mail.Mails;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Use cases around a wrong clock. They ask the server's own clock, never the contracts': the provider has to get in just when that
 * one refuses everybody.
 */
@Stateless
public class ClockSettling {

    static final int LONGEST_REASON = 500;

    /** Between what was seen on the screen and the button: what is confirmed is what was looked at. */
    private static final Duration LOOKED_AT = Duration.ofMinutes(10);

    @PersistenceContext
    EntityManager entities;

    @Inject
    ClockDoubt doubt;

    @Inject
    EffectTable effects;

    @Inject
    ContractDirectory contracts;

    @Inject
    Mails mails;

    @Inject
    CurrentCaller current;

    @Inject
    AuditLog audit;

    @Inject
    Event<ClockSettled> settled;

    @Inject
    Clock clock;

    /** How the clock stands. */
    @UseCase(ContractService.VIEW_CLOCK)
    public ClockPage page() {
        Instant wall = clock.instant();
        Instant highest = highest(wall);
        return new ClockPage(
                wall,
                highest,
                isBehind(wall, highest),
                doubt.alarms().stream().map(ClockAlarm::row).toList(),
                effects.held().stream().map(this::row).toList());
    }

    /**
     * Confirms that the server's clock is right now. Where it had been ahead before, what belongs to that time is void: contracts stand
     * again as their dates say, all but those whose key is gone. What was held is done, where it is due.
     *
     * @param shown what the clock said on the screen that is confirmed
     * @param reason what was wrong, and how it is known that it is right now
     */
    @UseCase(ContractService.SETTLE_CLOCK)
    public void settle(Instant shown, String reason) {
        String because = reason.strip();
        if (because.isEmpty() || because.length() > LONGEST_REASON) {
            throw new RuleBroken("contract.clock.because", LONGEST_REASON);
        }
        List<ClockAlarm> open = doubt.alarms();
        if (open.isEmpty()) {
            throw new RuleBroken("contract.clock.settled");
        }
        Instant wall = clock.instant();
        if (Duration.between(shown, wall).abs().compareTo(LOOKED_AT) > 0) {
            throw new RuleBroken("contract.clock.stale");
        }
        audit.detail(because);
        if (isBehind(wall, highest(wall))) {
            goBackTo(wall);
        }
        open.forEach(alarm -> alarm.settle(current.get().account(), because, wall));
        effects.release();
        settled.fire(new ClockSettled(wall));
    }

    private void goBackTo(Instant wall) {
        entities.createNativeQuery("update contract_clock set highest = :wall, epoch = epoch + 1 where id = 1")
                .setParameter("wall", wall)
                .executeUpdate();
        effects.annulAfter(wall);
        mails.takeBackPostedAfter(wall);
    }

    private Instant highest(Instant otherwise) {
        Object highest = entities.createNativeQuery("select highest from contract_clock where id = 1", Instant.class)
                .getSingleResult();
        return highest instanceof Instant stored ? stored : otherwise;
    }

    private static boolean isBehind(Instant wall, Instant highest) {
        return wall.isBefore(highest.minus(ContractClock.TOLERANCE));
    }

    private HeldEffectRow row(ContractEffect effect) {
        return new HeldEffectRow(
                contracts.get(effect.contract()).number(), effect.kind(), effect.about(), effect.dueAt());
    }
}
