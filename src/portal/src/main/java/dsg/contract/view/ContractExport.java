package dsg.contract.view;

import dsg.contract.ContractBook;
import dsg.contract.ContractRow;
import dsg.platform.view.CsvExport;
import dsg.platform.view.TextsView;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The list of contracts for spreadsheets. */
@WebServlet("/contract/list.csv")
public class ContractExport extends CsvExport {
    private static final long serialVersionUID = 1;

    private static final List<String> HEADINGS = List.of(
            "contract.number",
            "contract.title",
            "contract.state",
            "Capacity.REQUESTING_OFFICE",
            "Capacity.PRIME",
            "contract.from",
            "contract.until",
            "contract.use.from",
            "contract.use.until",
            "contract.tidy.until",
            "contract.missing");

    @Inject
    transient ContractBook book;

    @Inject
    transient TextsView texts;

    public ContractExport() {
        super("contracts");
    }

    @Override
    protected Stream<List<String>> lines(Map<String, String> parameters) {
        return Stream.concat(
                Stream.of(HEADINGS.stream().map(texts::get).toList()),
                book.export(ContractAddress.of(parameters).query()).stream().map(this::columns));
    }

    private List<String> columns(ContractRow row) {
        return List.of(
                row.number(),
                row.title(),
                texts.get("ContractState." + row.state()),
                row.office(),
                row.prime(),
                row.contracted().from().toString(),
                row.contracted().until().toString(),
                row.used().from().toString(),
                row.used().until().toString(),
                row.tidyUntil().toString(),
                row.missing().stream()
                        .sorted()
                        .map(fact -> texts.get("Fact." + fact))
                        .collect(Collectors.joining("、")));
    }
}
