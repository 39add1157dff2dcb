package dsg.loganalysis;

import dsg.disclosure.Disclosable;
import dsg.disclosure.DisclosureScope;
import dsg.platform.calendar.Clocks;
import dsg.terminal.RegisteredTerminal;
import dsg.terminal.TerminalDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The log of a company's own terminals: what edges and agents have seen of them (R40, R41, T41). Who worked there,
 * names of files and what is raw are left out; another contract's events are that contract's.
 */
@ApplicationScoped
class TerminalLogDisclosure implements Disclosable {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS");

    @PersistenceContext
    EntityManager entities;

    @Inject
    TerminalDirectory terminals;

    @Override
    public String name() {
        return "TERMINAL_LOGS";
    }

    @Override
    public List<String> headings() {
        return List.of("受信日時", "端末", "記録元", "できごと", "結果", "コード", "接続元");
    }

    @Override
    public List<List<String>> lines(DisclosureScope scope, int most) {
        Map<String, String> own = terminals.all().stream()
                .filter(each -> scope.organisations().contains(each.organisation()))
                .collect(Collectors.toMap(each -> each.id().toString(), RegisteredTerminal::name));
        if (own.isEmpty()) {
            return List.of();
        }
        return Rows.of(entities.createNativeQuery(
                                "select received_at, coalesce(device_uid, resource_uid), source, activity_name, status,"
                                        + " status_code, src_endpoint_ip from log_event where received_at >= :from and"
                                        + " received_at < :until and (contract is null or contract = :contract) and (device_uid"
                                        + " in (:own) or device_uid is null and resource_type = 'terminal' and resource_uid in"
                                        + " (:own)) order by received_at, number limit :most",
                                Object[].class)
                        .setParameter("from", scope.from())
                        .setParameter("until", scope.until())
                        .setParameter("contract", scope.contract().value())
                        .setParameter("own", own.keySet())
                        .setParameter("most", most))
                .map(row -> line(row, own))
                .toList();
    }

    private static List<String> line(Object[] row, Map<String, String> names) {
        return List.of(
                MOMENT.format(((Instant) row[0]).atZone(Clocks.JAPAN)),
                names.getOrDefault(Objects.toString(row[1], ""), ""),
                Objects.toString(row[2], ""),
                Objects.toString(row[3], ""),
                Objects.toString(row[4], ""),
                Objects.toString(row[5], ""),
                Objects.toString(row[6], ""));
    }
}
