/**
 * People, organisations and contracts to try the gateway with, plainly made up, and made through the use cases that people use.
 * No part of the shipped portal: {@code dsg up} adds it to the one that it deploys, where {@code dsg.demonstration} is true.
 */
@NullMarked
package dsg.demonstration;

import org.jspecify.annotations.NullMarked;
