package dsg.configuration;

import dsg.platform.access.TerminalId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;

/** Gives each report to the service that reads its topic. */
@ApplicationScoped
class Readers {

    @Inject
    @Any
    Instance<ReportReader> readers;

    void read(TerminalId terminal, AgentReport report, Instant received) {
        readers.stream()
                .filter(each -> each.topic().equals(report.topic()))
                .findFirst()
                .orElseThrow(() -> new ReportRefused("nobody reads this topic"))
                .read(terminal, report.body(), received);
    }
}
