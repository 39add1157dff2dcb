package dsg.communication;

import dsg.platform.task.RecurringTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Has every server look after the lines that it holds. */
@ApplicationScoped
class TalkLook implements RecurringTask {

    @Inject
    TalkLines lines;

    @Override
    public String kind() {
        return "communication.lines";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(1);
    }

    @Override
    public boolean isOfEveryServer() {
        return true;
    }

    @Override
    public void run() {
        lines.look();
    }
}
