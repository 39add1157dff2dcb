package dsg.helpdesk;

import java.time.Duration;

/** How urgent a ticket is: within how much of its desk's time the first answer is due. */
public enum Priority {
    URGENT(Duration.ofHours(1)),
    HIGH(Duration.ofHours(4)),
    NORMAL(Duration.ofHours(9)),
    LOW(Duration.ofHours(27));

    private final Duration answerWithin;

    Priority(Duration answerWithin) {
        this.answerWithin = answerWithin;
    }

    Duration answerWithin() {
        return answerWithin;
    }

    Priority moreUrgent() {
        return switch (this) {
            case URGENT, HIGH -> URGENT;
            case NORMAL -> HIGH;
            case LOW -> NORMAL;
        };
    }
}
