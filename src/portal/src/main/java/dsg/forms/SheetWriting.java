package dsg.forms;

import dsg.account.Account;
import dsg.company.OrganisationDirectory;
import dsg.contract.Contract;
import dsg.platform.access.Role;
import dsg.platform.calendar.Clocks;
import dsg.platform.calendar.JapaneseDates;
import dsg.platform.excel.FormField;
import dsg.platform.excel.FormLayout;
import dsg.platform.excel.FormWriter;
import dsg.platform.pdf.PlainPdf;
import dsg.platform.view.Languages;
import dsg.platform.view.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes the file of a parameter sheet. */
@ApplicationScoped
class SheetWriting {

    @Inject
    OrganisationDirectory organisations;

    @Inject
    Messages messages;

    @Inject
    @ConfigProperty(name = "dsg.portal.url")
    Optional<String> portal;

    /** An account with the password for its first login. */
    record Line(Account account, String password) {
        @Override
        public String toString() {
            return account.username();
        }
    }

    /** What a sheet says: its head and its people. */
    record Sheet(Map<String, String> head, List<Map<String, String>> rows) {}

    Sheet sheet(StoredForm form, Contract contract, String site, List<Line> lines, Instant until) {
        String company = organisations.get(form.company()).name();
        Map<String, String> head = new HashMap<>();
        head.put("receipt", form.number().orElse(""));
        head.put("contractNumber", contract.number());
        head.put("company", company);
        head.put("site", site);
        head.put("address", portal.orElse(""));
        head.put("use", day(contract.used().from()) + "～" + day(contract.used().until()));
        head.put("until", day(LocalDate.ofInstant(until, Clocks.JAPAN)));
        head.put("first", messages.text("forms.sheet.first", Languages.JAPANESE));
        List<Map<String, String>> rows = new ArrayList<>();
        for (Line line : lines) {
            rows.add(row(line, contract, rows.size() + 1));
        }
        return new Sheet(head, rows);
    }

    static byte[] workbook(Sheet sheet) {
        return FormWriter.write(UserForm.SHEET, sheet.head(), sheet.rows());
    }

    /** The same to be read or printed where there is no spreadsheet. */
    static byte[] pdf(Sheet sheet) {
        FormLayout layout = UserForm.SHEET;
        List<String> lines = new ArrayList<>();
        layout.fields()
                .forEach(field -> lines.add(field.label() + "：" + sheet.head().getOrDefault(field.key(), "")));
        for (Map<String, String> row : sheet.rows()) {
            lines.add("");
            for (FormField column : layout.columns()) {
                row.getOrDefault(column.key(), "").lines().forEach(line -> lines.add(column.label() + "：" + line));
            }
        }
        return PlainPdf.write(layout.title(), lines);
    }

    private Map<String, String> row(Line line, Contract contract, int number) {
        Account account = line.account();
        String code = organisations.get(account.organisation()).code();
        return Map.of(
                "number",
                String.valueOf(number),
                "account",
                account.username(),
                "name",
                account.person().name(),
                "password",
                line.password(),
                "roles",
                account.roles().stream()
                        .map(role -> messages.text("Role." + role, Languages.JAPANESE))
                        .collect(Collectors.joining("、")),
                "groups",
                account.roles().stream()
                        .map(Role::keycloakName)
                        .map(role -> contract.number() + "/" + code + "/" + role)
                        .collect(Collectors.joining("\n")));
    }

    private static String day(LocalDate day) {
        return JapaneseDates.seireki(day);
    }
}
