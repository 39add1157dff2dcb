package dsg.fileshare.news;

import dsg.fileshare.browsing.RecentFileRow;
import java.time.Instant;
import java.util.List;

/**
 * What others have registered since the caller last took note.
 *
 * @param rows the newest first, at most a hundred
 * @param count of all of them
 * @param since when the caller last took note
 * @param until the moment that this page tells of
 * @param byMail whether the caller is told by mail too
 */
public record NewsPage(List<RecentFileRow> rows, long count, Instant since, Instant until, boolean byMail) {}
