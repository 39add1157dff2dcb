package dsg.home;

import dsg.platform.access.Caller;
import dsg.platform.access.Role;
import dsg.platform.access.RuleBroken;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Something that everybody is told, or everybody with some role. */
@Entity
class HomeNotice {

    private static final int TITLE = 100;
    private static final int TEXT = 2_000;
    private static final Duration LONGEST = Duration.ofDays(366);

    @Id
    private UUID id;

    private String title;
    private String text;

    @Column(columnDefinition = "text[]")
    private String[] roles;

    private boolean mustAcknowledge;
    private Instant untilAt;
    private UUID publishedBy;
    private Instant publishedAt;

    @SuppressWarnings("NullAway.Init")
    protected HomeNotice() {}

    HomeNotice(NoticeForm form, Caller by, Instant now) {
        if (!form.until().isAfter(now) || form.until().isAfter(now.plus(LONGEST))) {
            throw new RuleBroken("home.notice.until", LONGEST.toDays());
        }
        this.id = UUID.randomUUID();
        this.title = line(form.title(), TITLE);
        this.text = line(form.text(), TEXT);
        this.roles = form.roles().stream().map(Role::name).sorted().toArray(String[]::new);
        this.mustAcknowledge = form.mustAcknowledge();
        this.untilAt = form.until();
        this.publishedBy = by.account().value();
        this.publishedAt = now;
    }

    private static String line(String typed, int longest) {
        String words = typed.strip();
        if (words.isEmpty() || words.length() > longest) {
            throw new RuleBroken("home.notice.text", longest);
        }
        return words;
    }

    boolean isFor(Caller caller) {
        return roles.length == 0 || caller.roles().stream().anyMatch(roles()::contains);
    }

    private Set<Role> roles() {
        return Arrays.stream(roles).map(Role::valueOf).collect(Collectors.toSet());
    }

    boolean isToBeAcknowledged() {
        return mustAcknowledge;
    }

    UUID id() {
        return id;
    }

    NoticeRow row(@Nullable Instant acknowledgedAt, long readers) {
        return new NoticeRow(id, title, text, roles(), mustAcknowledge, untilAt, publishedAt, acknowledgedAt, readers);
    }
}
