/** The pug story: pugs, friends and treats, and a program that uses what is generated for them. */
package dev.throughline.sample.pugs;
