package dev.jensen.certificate;

/// A file of a proof that is not one: it is no JSON, or some part of it is not what stands there in
/// a proof. `place` is the JSON path of that part, such as `$.certificate.claims[0].function`.
public final class Malformed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String place;

  Malformed(String place, String message) {
    super(place + ": " + message);
    this.place = place;
  }

  public String place() {
    return place;
  }
}
