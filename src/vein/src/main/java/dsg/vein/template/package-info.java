/**
 * Protected templates (ISO/IEC 24745: renewable, unlinkable; the store holds codes only). A code is the signs of keyed random
 * projections of small blocks of the features; key and code together are needed to compare.
 */
@org.jspecify.annotations.NullMarked
package dsg.vein.template;
