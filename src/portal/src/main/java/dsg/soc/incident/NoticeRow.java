package dsg.soc.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has to be told of an incident.
 *
 * @param due by when
 * @param sentAt when they were; null: not yet
 * @param overdue whether they should have been by now
 */
public record NoticeRow(
        NoticeTo audience, Instant due, @Nullable Instant sentAt, String sender, boolean overdue) {

    /** Who is told of an incident. */
    public enum NoticeTo {
        /** 情報システム管理室 of the requesting side: always. */
        OFFICE,
        /** The managers of companies whose accounts or contracts it touches. */
        COMPANY
    }
}
