package dsg.soc.incident;

import dsg.fileshare.Spill;
import dsg.soc.EntityKind;
import dsg.soc.IncidentId;
import dsg.soc.ProhibitedAct;
import dsg.soc.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;

/** Opens an incident of each spill, with the tasks of its procedure (R140, act no. 1). */
@ApplicationScoped
class SpillIncidents {

    @Inject
    IncidentBook book;

    /** In the transaction of who tells of it, so that there is one for each. */
    void opened(@Observes Spill spill) {
        IncidentId incident = book.open(new NewIncident(
                "秘密の表示のあるファイルの持込み（契約 %s）".formatted(spill.contractNumber()),
                ProhibitedAct.A.severity(),
                ProhibitedAct.A,
                Origin.REPORT,
                false,
                spill.foundAt(),
                null,
                List.of(new Subject(
                        EntityKind.CONTRACT, spill.contract().value().toString(), spill.contractNumber()))));
        book.told(
                incident,
                ("保護情報共有サービスに、保護すべき情報より秘密の区分が高い旨の表示のあるファイルが登録されようとしました。" + "ファイルは封印し、だれも開けません（隔離番号 %s）。")
                        .formatted(spill.file()),
                "/fileshare/quarantine.xhtml");
    }
}
