package dsg.fileshare.rest;

import dsg.platform.door.BareRefusal;
import dsg.platform.transfer.TusMethod;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.util.Methods;
import jakarta.servlet.ServletContext;

/**
 * Small bodies only, since forms are read into memory; but uploads may bring a file. The listener itself has to let a file in: it
 * looks at the announced length before anybody can say which request this is. Named in {@code META-INF/services}.
 */
public class BodyLimit implements ServletExtension {

    private static final long SMALL = 1 << 20;

    /** More than anybody puts into a form by mistake; it is thrown away as it comes. */
    private static final long BORNE = 32 << 20;

    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        deployment.addInitialHandlerChainWrapper(Limited::new);
    }

    private record Limited(HttpHandler next) implements HttpHandler {
        @Override
        public void handleRequest(HttpServerExchange exchange) throws Exception {
            String method = TusMethod.of(
                    exchange.getRequestMethod().toString(),
                    exchange.getRequestHeaders().getFirst(TusMethod.OVERRIDE));
            boolean isUpload = method.equals(Methods.PATCH.toString())
                    && exchange.getRelativePath().startsWith("/api/uploads/");
            long announced = exchange.getRequestContentLength();
            if (!isUpload && announced > BORNE) {
                BareRefusal.BODY.answer(exchange);
                return;
            }
            if (!isUpload && announced > SMALL) {
                BareRefusal.BODY.answerToTheEnd(exchange);
                return;
            }
            if (!isUpload && exchange.getMaxEntitySize() > SMALL) {
                exchange.setMaxEntitySize(SMALL);
            }
            next.handleRequest(exchange);
        }
    }
}
