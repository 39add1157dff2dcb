package dsg.media;

import dsg.forms.FormKind;
import dsg.forms.MailedBy;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.RuleBroken;
import dsg.platform.calendar.Clocks;
import dsg.platform.excel.CellFault;
import dsg.platform.excel.FilledForm;
import dsg.platform.excel.FilledRow;
import dsg.platform.excel.FormLayout;
import dsg.terminal.RegisteredTerminal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** F3 as a workbook: registers or removes media by the use cases of the screen (R133, R134). */
@ApplicationScoped
class MediaForms implements FormKind {

    private static final Map<String, MediumKind> KINDS = Map.of(
            "USBメモリ",
            MediumKind.USB_MEMORY,
            "外付光学ドライブ",
            MediumKind.EXTERNAL_OPTICAL,
            "内蔵光学ドライブ",
            MediumKind.INTERNAL_OPTICAL,
            "その他",
            MediumKind.OTHER);

    @Inject
    MediaRegister register;

    @Inject
    Clock clock;

    @Override
    public String code() {
        return "F3";
    }

    @Override
    public Map<String, String> known() {
        return Map.of("requestedOn", today().toString());
    }

    @Override
    public List<CellFault> faults(FormLayout layout, FilledForm form) {
        return MediaFormCheck.of(layout, form, today());
    }

    @Override
    public List<Asked> ask(FilledForm form) {
        if (form.value("request").equals("削除")) {
            return form.rows().stream().map(this::remove).toList();
        }
        Map<String, UUID> terminals = names(register.terminals());
        List<Asked> asked = new ArrayList<>();
        for (FilledRow row : form.rows()) {
            asked.add(asked(row, register.apply(medium(row, terminals))));
        }
        return asked;
    }

    /** A registration alone: who wants a medium gone has time to log in, or tells the helpdesk. */
    @Override
    public List<Asked> askFor(MailedBy company, FilledForm form) {
        if (!form.value("request").equals("登録")) {
            return List.of();
        }
        OrganisationId owner = company.company();
        Map<String, UUID> terminals = names(register.terminalsOf(owner));
        List<Asked> asked = new ArrayList<>();
        for (FilledRow row : form.rows()) {
            asked.add(asked(row, register.applyFor(company.contract(), owner, medium(row, terminals))));
        }
        return asked;
    }

    private Asked remove(FilledRow row) {
        UUID medium = register.inUse(row.value("serial"), row.value("control"));
        register.remove(medium, row.value("because"));
        return new Asked(row.number(), null, medium, row.value("control") + " " + row.value("serial"));
    }

    private static Asked asked(FilledRow row, UUID medium) {
        return new Asked(
                row.number(), MediumApplications.KIND, medium, row.value("control") + " " + row.value("serial"));
    }

    private static Map<String, UUID> names(List<RegisteredTerminal> terminals) {
        return terminals.stream()
                .collect(Collectors.toMap(
                        RegisteredTerminal::name, each -> each.id().value()));
    }

    private static MediumForm medium(FilledRow row, Map<String, UUID> terminals) {
        List<UUID> on = Arrays.stream(row.value("terminal").split("[、,\\s]+"))
                .map(name -> name.toLowerCase(Locale.ROOT))
                .map(name -> terminal(terminals, row, name))
                .toList();
        return new MediumForm(
                KINDS.getOrDefault(row.value("kind"), MediumKind.OTHER),
                row.value("control"),
                row.value("maker"),
                row.value("model"),
                row.value("vendor"),
                row.value("product"),
                row.value("serial"),
                on,
                row.value("purpose"),
                row.value("holder"),
                row.value("keptAt"),
                end(LocalDate.parse(row.value("until"))),
                row.value("disposal"));
    }

    private static UUID terminal(Map<String, UUID> terminals, FilledRow row, String name) {
        UUID found = terminals.get(name);
        if (found == null) {
            throw new RuleBroken("media.form.terminal", row.number(), name);
        }
        return found;
    }

    /** The whole last day is meant. */
    private static Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(Clocks.JAPAN).toInstant();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Clocks.JAPAN));
    }
}
