/// Certificates as JSON, and files of proofs. Uses the kernel and a reader of JSON, nothing else.
package dev.jensen.certificate;
