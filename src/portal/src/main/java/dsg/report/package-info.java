/**
 * 報告義務 (R160 to R162, T51): who meets a breach of the manual, the fear of one, or something that may affect operation says so
 * here. It goes to the 保護システム管理者 of the company and from there to the 情報システム管理室; past the manager where that is
 * necessary, and by itself where the manager leaves it lying. Whatever reaches the office is an incident of the SOC.
 */
@NullMarked
package dsg.report;

import org.jspecify.annotations.NullMarked;
