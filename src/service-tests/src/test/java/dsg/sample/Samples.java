package dsg.sample;

import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;

/** The boundary of the sample. */
@Stateless
public class Samples {

    @Inject
    AuditLog audit;

    @UseCase(SampleService.COUNT_SAMPLES)
    public int count() {
        audit.about("sample", new UUID(0, 0));
        return 0;
    }
}
