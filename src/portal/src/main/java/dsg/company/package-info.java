/** The organisations that meet in the gateway: companies with their sites (加入企業, 拠点), offices, the provider (R3–R8). */
@NullMarked
package dsg.company;

import org.jspecify.annotations.NullMarked;
