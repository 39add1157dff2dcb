package dsg.configuration;

import dsg.disclosure.Disclosable;
import dsg.disclosure.DisclosureScope;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.TerminalId;
import dsg.platform.calendar.Clocks;
import dsg.platform.view.Languages;
import dsg.platform.view.Messages;
import dsg.terminal.RegisteredTerminal;
import dsg.terminal.TerminalDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** What companies can be given of their own terminals' state (R27, R41, T41). */
final class TerminalStateDisclosure {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private TerminalStateDisclosure() {}

    /** What terminals are by their newest inventory, whatever the period. */
    @ApplicationScoped
    static class Inventories implements Disclosable {

        @Inject
        TerminalRows rows;

        @Inject
        TerminalDirectory terminals;

        @Inject
        Messages messages;

        @Override
        public String name() {
            return "INVENTORY";
        }

        @Override
        public List<String> headings() {
            return List.of("端末", "受信日時", "区分", "項目", "値");
        }

        @Override
        public List<List<String>> lines(DisclosureScope scope, int most) {
            List<List<String>> lines = new ArrayList<>();
            for (RegisteredTerminal each : terminals.all()) {
                if (scope.organisations().contains(each.organisation()) && lines.size() < most) {
                    rows.find(TerminalInventory.class, each.id())
                            .ifPresentOrElse(
                                    known -> add(lines, each.name(), known),
                                    () -> lines.add(List.of(each.name(), "", "報告なし", "", "")));
                }
            }
            return lines;
        }

        private void add(List<List<String>> lines, String terminal, TerminalInventory known) {
            String at = MOMENT.format(known.receivedAt().atZone(Clocks.JAPAN));
            known.inventory().sections().forEach((section, items) -> {
                String name = messages.text("configuration.section." + section, Languages.JAPANESE);
                items.forEach((item, value) -> lines.add(List.of(terminal, at, name, item, value)));
            });
        }
    }

    /** What was done on terminals, as their agents tell it. What it was done to is left out: a file's name may itself be sensitive. */
    @ApplicationScoped
    static class Operations implements Disclosable {

        @PersistenceContext
        EntityManager entities;

        @Inject
        TerminalDirectory terminals;

        @Override
        public String name() {
            return "TERMINAL_OPERATIONS";
        }

        @Override
        public List<String> headings() {
            return List.of("端末", "受信日時", "端末の日時", "端末のユーザー", "操作", "プログラム");
        }

        @Override
        public List<List<String>> lines(DisclosureScope scope, int most) {
            return entities.createQuery(
                            "select o from TerminalOperation o where o.organisation in :organisations and o.receivedAt >= :from"
                                    + " and o.receivedAt < :until order by o.receivedAt, o.id",
                            TerminalOperation.class)
                    .setParameter(
                            "organisations",
                            scope.organisations().stream()
                                    .map(OrganisationId::value)
                                    .toList())
                    .setParameter("from", scope.from())
                    .setParameter("until", scope.until())
                    .setMaxResults(most)
                    .getResultStream()
                    .map(this::line)
                    .toList();
        }

        private List<String> line(TerminalOperation operation) {
            OperationRow row = operation.row();
            return List.of(
                    terminals.name(new TerminalId(operation.terminal())),
                    MOMENT.format(operation.receivedAt().atZone(Clocks.JAPAN)),
                    MOMENT.format(row.at().atZone(Clocks.JAPAN)),
                    row.person(),
                    row.activity(),
                    row.program());
        }
    }
}
