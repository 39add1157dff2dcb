/**
 * 加入支援 (5, R80–R82): a company's way in is one case with one number, from the F5 that came by mail to the 加入完了通知書; each step says
 * who did what on which day, and whom the next one waits for. Beside it lies what is handed out: documents by version with their
 * checksums, which everybody acknowledges (T50), browsers that are supported (R112) and mails to copy (R114).
 */
@NullMarked
package dsg.onboarding;

import org.jspecify.annotations.NullMarked;
