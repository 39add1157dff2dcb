package dsg.enrolment;

import dsg.protocol.capture.CaptureRequest;
import java.util.Optional;

/**
 * How far an enrolment is.
 *
 * @param account of the person
 * @param taken samples of all fingers so far
 * @param wanted samples of all fingers
 * @param request for the next one; empty when it is whole and kept
 */
public record Progress(String account, int taken, int wanted, Optional<CaptureRequest> request) {}
