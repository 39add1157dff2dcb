package dsg.loganalysis;

import dsg.disclosure.Disclosable;
import dsg.disclosure.DisclosureScope;
import dsg.platform.calendar.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * The operation history of a company's own accounts (R41, T41), from the store. Messages, names of files and what is raw are left out:
 * a file's name may itself be sensitive.
 */
@ApplicationScoped
class LogDisclosure implements Disclosable {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS");

    @PersistenceContext
    EntityManager entities;

    @Override
    public String name() {
        return "OPERATIONS";
    }

    @Override
    public List<String> headings() {
        return List.of("受信日時", "記録元", "操作", "結果", "コード", "アカウント", "端末", "接続元", "対象の種類");
    }

    @Override
    public List<List<String>> lines(DisclosureScope scope, int most) {
        if (scope.usernames().isEmpty()) {
            return List.of();
        }
        return Rows.of(entities.createNativeQuery(
                                "select received_at, source, activity_name, status, status_code, actor_user_name,"
                                        + " device_uid, src_endpoint_ip, resource_type from log_event where received_at >="
                                        + " :from and received_at < :until and actor_user_name in (:usernames) and"
                                        + " (contract is null or contract = :contract) order by received_at, number limit"
                                        + " :most",
                                Object[].class)
                        .setParameter("from", scope.from())
                        .setParameter("until", scope.until())
                        .setParameter("usernames", scope.usernames())
                        .setParameter("contract", scope.contract().value())
                        .setParameter("most", most))
                .map(LogDisclosure::line)
                .toList();
    }

    private static List<String> line(Object[] row) {
        return Arrays.stream(row)
                .map(value -> value instanceof Instant at
                        ? MOMENT.format(at.atZone(Clocks.JAPAN))
                        : Objects.toString(value, ""))
                .toList();
    }
}
