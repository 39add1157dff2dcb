package dsg.enrolment;

import dsg.account.Account;
import dsg.account.AccountDirectory;
import dsg.platform.calendar.Clocks;
import dsg.platform.mail.Letter;
import dsg.platform.mail.Mails;
import dsg.platform.task.RecurringTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reminds people of their appointments, once for each time that they were given; the letter says nothing protected. */
@ApplicationScoped
class BookingReminder implements RecurringTask {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy年M月d日（E）HH:mm", Locale.JAPAN).withZone(Clocks.JAPAN);

    @PersistenceContext
    EntityManager entities;

    @Inject
    AccountDirectory accounts;

    @Inject
    Mails mails;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "dsg.enrolment.reminder", defaultValue = "PT48H")
    Duration ahead;

    @Override
    public String kind() {
        return "enrolment.reminder";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(30);
    }

    @Override
    @Transactional
    public void run() {
        Instant now = clock.instant();
        entities.createQuery(
                        "select b from Booking b where b.state = :booked and b.remindedAt is null and b.slotAt > :now"
                                + " and b.slotAt < :soon",
                        Booking.class)
                .setParameter("booked", BookingState.BOOKED)
                .setParameter("now", now)
                .setParameter("soon", now.plus(ahead))
                .getResultList()
                .forEach(booking -> remind(booking, now));
    }

    private void remind(Booking booking, Instant now) {
        Account account = accounts.get(booking.account());
        BookingRow row = booking.row(account);
        account.mail()
                .ifPresent(address -> mails.post(
                        "enrolment.booking:" + booking.id() + ":" + booking.slot(),
                        address,
                        new Letter("静脈登録の予約のお知らせ", """
                        利用者ID %s の静脈登録の予約が近づいています。

                        日時: %s
                        場所: %s

                        変更や取消しは、予約した方がポータルの「静脈登録の予約」で行えます。
                        """.formatted(
                                        row.username(), MOMENT.format(booking.slot()), row.place())),
                        booking.slot()));
        booking.reminded(now);
    }
}
