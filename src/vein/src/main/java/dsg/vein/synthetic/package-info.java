/**
 * Fingers that nobody has, for tests and demonstrations. Real fingers differ from them in ways nobody has counted: no error
 * rate measured on them says anything about people.
 */
@org.jspecify.annotations.NullMarked
package dsg.vein.synthetic;
