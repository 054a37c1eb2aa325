/**
 * How the installation does, for those who run it: database, schema, disk, what happens by itself,
 * messages, slow queries; as health with the cause, as figures, and on a page.
 *
 * <p>Invariants: it says numbers and names of parts, never what a case or a person is about; it
 * answers also while the database does not.
 *
 * <p>Decision: only what another node may do better makes a node not ready. A full outbox or disk
 * or a storage of files out of reach is said in the same answer, which stays up: taking every node
 * away would help nobody.
 */
@org.jspecify.annotations.NullMarked
package io.shouwen.operation;
