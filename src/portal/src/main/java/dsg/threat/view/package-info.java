/** The pages of detections, isolations and evidence. */
@NullMarked
package dsg.threat.view;

import org.jspecify.annotations.NullMarked;
