// Passkeys: asks the browser to make one or to show one, and sends what it says with the form around the button.
(() => {
  "use strict";

  const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (letter) => letter.charCodeAt(0));
  const text = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  const known = (offer) => offer.known.map((id) => ({ type: "public-key", id: bytes(id) }));

  const make = async (offer, form) => {
    const { response } = await navigator.credentials.create({
      publicKey: {
        challenge: bytes(offer.challenge),
        rp: offer.rp,
        user: { ...offer.user, id: bytes(offer.user.id) },
        pubKeyCredParams: offer.algorithms.map((alg) => ({ type: "public-key", alg })),
        excludeCredentials: known(offer),
        authenticatorSelection: { userVerification: "required", residentKey: "preferred" },
        attestation: "none",
      },
    });
    form.client_data.value = text(response.clientDataJSON);
    form.attestation.value = text(response.attestationObject);
  };

  const prove = async (offer, form) => {
    const { rawId, response } = await navigator.credentials.get({
      publicKey: {
        challenge: bytes(offer.challenge),
        rpId: offer.rp.id,
        allowCredentials: known(offer),
        userVerification: "required",
      },
    });
    form.handle.value = text(rawId);
    form.client_data.value = text(response.clientDataJSON);
    form.authenticator_data.value = text(response.authenticatorData);
    form.signature.value = text(response.signature);
  };

  const prepare = (form, work) => {
    if (!form) return;
    const problem = document.getElementById("passkey-problem");
    const fail = (said) => {
      problem.textContent = said || problem.dataset.failed;
      problem.hidden = false;
    };
    // A device that has a passkey of this account makes no second one; an address without a name or https knows none.
    const reason = (error) => {
      if (error?.name === "InvalidStateError") return problem.dataset.known;
      return error?.name === "SecurityError" ? problem.dataset.unfit : undefined;
    };
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      event.stopPropagation();
      problem.hidden = true;
      if (!navigator.credentials || !window.PublicKeyCredential) { fail(problem.dataset.unfit); return; }
      try {
        const answer = await fetch(form.dataset.offer, { method: "POST", body: new URLSearchParams(new FormData(form)) });
        const offer = await answer.json();
        if (!answer.ok) { fail(offer.problem); return; }
        form.ticket.value = offer.ticket;
        await work(offer, form);
        form.submit();
      } catch (error) {
        fail(reason(error));
      }
    });
  };

  document.addEventListener("DOMContentLoaded", () => {
    prepare(document.getElementById("passkey-new"), make);
    prepare(document.getElementById("passkey-prove"), prove);
  });
})();
