package dsg.platform.view;

import dsg.platform.access.Refused;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Turns a refusal into words: on the page whose button was pressed as a message, else as an error page. Beans catch nothing;
 * what is no refusal is a defect and goes on to page 500.
 */
class RefusalHandler extends ExceptionHandlerWrapper {

    private static final Logger LOG = Logger.getLogger(RefusalHandler.class.getName());

    RefusalHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() throws FacesException {
        Iterator<ExceptionQueuedEvent> events =
                getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            var queued = events.next().getContext();
            Optional<Refused> refused = refusal(queued.getException());
            if (queued.getException() instanceof ViewExpiredException && !isScripted(queued.getContext())) {
                startAnew(queued.getContext());
                events.remove();
            } else if (refused.isPresent() && show(refused.get(), queued.getContext())) {
                events.remove();
            } else if (refused.isEmpty() && isHalfDrawn(queued.getContext())) {
                LOG.log(Level.SEVERE, "A page could not be drawn again", queued.getException());
                fail(queued.getContext().getExternalContext());
                queued.getContext().responseComplete();
                events.remove();
            }
        }
        getWrapped().handle();
    }

    private static boolean isScripted(FacesContext context) {
        return context.getPartialViewContext().isPartialRequest();
    }

    /** A form of a session that is over: nothing of it was done, and nothing went wrong either. */
    private static void startAnew(FacesContext context) {
        ExternalContext external = context.getExternalContext();
        external.setResponseStatus(HttpServletResponse.SC_SEE_OTHER);
        external.setResponseHeader("Location", "/session-ended.xhtml");
        context.responseComplete();
    }

    /** An answer to a script, begun already: no error page fits into it. */
    private static boolean isHalfDrawn(FacesContext context) {
        return isScripted(context) && PhaseId.RENDER_RESPONSE.equals(context.getCurrentPhaseId());
    }

    private static void fail(ExternalContext external) {
        if (!external.isResponseCommitted()) {
            external.responseReset();
            external.setResponseStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
    }

    private static Optional<Refused> refusal(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) {
                return Optional.of(refused);
            }
        }
        return Optional.empty();
    }

    /** Whether it could be shown; an answer half drawn to a script can only fail as a whole. */
    private static boolean show(Refused refused, FacesContext context) {
        Refusals refusals = CDI.current().select(Refusals.class).get();
        if (context.isPostback() && !PhaseId.RENDER_RESPONSE.equals(context.getCurrentPhaseId())) {
            context.addMessage(
                    null,
                    new FacesMessage(FacesMessage.SEVERITY_ERROR, refusals.reason(refused), refusals.next(refused)));
            context.validationFailed();
            context.renderResponse();
            return true;
        }
        if (isScripted(context)) {
            return false;
        }
        try {
            refusals.answer(
                    refused, (HttpServletResponse) context.getExternalContext().getResponse());
            context.responseComplete();
            return true;
        } catch (IOException unsendable) {
            throw new UncheckedIOException(unsendable);
        }
    }
}
