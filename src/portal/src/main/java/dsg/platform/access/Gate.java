package dsg.platform.access;

import dsg.platform.audit.AuditLog;
import dsg.platform.audit.Outcome;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/**
 * The one way into every use case: who, may they, what came of it. The row of a success commits with the business change; a
 * refusal or failure has a row of its own, written when its transaction is over, which the rollback does not erase.
 */
@Interceptor
@UseCase("")
@Priority(Interceptor.Priority.APPLICATION)
class Gate {

    @Inject
    CurrentCaller current;

    @Inject
    Rights rights;

    @Inject
    RowSecurity rows;

    @Inject
    AuditLog audit;

    @AroundInvoke
    Object pass(InvocationContext invocation) throws Exception {
        String action = invocation.getMethod().getAnnotation(UseCase.class).value();
        var entry = audit.begin(action, current.find().orElse(null));
        try {
            Caller caller = current.get();
            if (!rights.allow(caller, action)) {
                throw new Refused("access.role");
            }
            rows.enter(caller.contract());
            Object result = invocation.proceed();
            audit.succeeded(entry);
            return result;
        } catch (Refused refused) {
            entry.failed(Outcome.REFUSED, refused.code());
            throw refused;
        } catch (Exception failure) {
            entry.failed(Outcome.FAILED, failure.getClass().getSimpleName());
            throw failure;
        } finally {
            audit.end(entry);
        }
    }
}
