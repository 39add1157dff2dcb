package dsg.fileshare.rest;

import dsg.fileshare.receiving.UploadReport;
import dsg.platform.access.Refused;
import dsg.platform.view.Refusals;
import dsg.platform.view.TextsView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** How far uploads are, as the page's script reads it: {@code {"uploads":[{"id":…,"state":…,"offset":…,"message":…}]}}. */
@RequestScoped
public class UploadJson {

    @Inject
    Refusals refusals;

    @Inject
    TextsView texts;

    void write(List<UploadReport> reports, HttpServletResponse response) throws IOException {
        JsonArrayBuilder uploads = Json.createArrayBuilder();
        reports.forEach(report -> uploads.add(object(report)));
        response.setContentType("application/json; charset=UTF-8");
        response.getWriter()
                .write(Json.createObjectBuilder()
                        .add("uploads", uploads)
                        .build()
                        .toString());
    }

    private JsonObjectBuilder object(UploadReport report) {
        JsonObjectBuilder object = Json.createObjectBuilder()
                .add("id", report.id().toString())
                .add("name", report.name())
                .add("size", report.size())
                .add("offset", report.offset())
                .add("state", report.state().name());
        if (report.edition() > 1) {
            object.add("note", texts.format("fileshare.upload.edition", report.edition()));
        }
        String code = report.code();
        if (code != null) {
            String argument = report.argument();
            Refused why = argument == null ? new Refused(code) : new Refused(code, argument);
            object.add("code", code).add("message", refusals.reason(why)).add("next", refusals.next(why));
        }
        return object;
    }
}
