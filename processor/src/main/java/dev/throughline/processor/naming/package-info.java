/** What things are called: the words of names, what Java and the generated types allow, and the names made of them. */
package dev.throughline.processor.naming;
