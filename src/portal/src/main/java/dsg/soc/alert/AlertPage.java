package dsg.soc.alert;

import dsg.loganalysis.LogRow;
import dsg.soc.Subject;
import java.util.List;

/**
 * One alert.
 *
 * @param events of the store that led to it, the oldest first; names of files are masked for who may not read them
 * @param subjects everybody and everything that it has to do with
 */
public record AlertPage(AlertRow row, List<LogRow> events, List<Subject> subjects) {}
