// Command dapp is a club that lets each human in once: GET /join says what to prove, POST /join takes the phone's answer.
package main

import (
	"crypto/rand"
	"encoding/hex"
	"encoding/json"
	"log"
	"net/http"
	"os"
	"strings"
	"sync"

	"unum/api/client"
	"unum/api/wire"
)

func club(unum *client.Client, key string) http.Handler { // key: unum_rp_<id>_<secret>
	mux, nonces := http.NewServeMux(), &sync.Map{}
	party, _, _ := strings.Cut(strings.TrimPrefix(key, "unum_rp_"), "_")
	mux.HandleFunc("GET /join", func(w http.ResponseWriter, r *http.Request) {
		b := make([]byte, 32)
		rand.Read(b) // never fails
		nonce := "0x" + hex.EncodeToString(b)
		nonces.Store(nonce, true)
		json.NewEncoder(w).Encode(map[string]string{"relyingParty": party, "action": "join", "nonce": nonce})
	})
	mux.HandleFunc("POST /join", func(w http.ResponseWriter, r *http.Request) {
		var v wire.Verify
		if json.NewDecoder(http.MaxBytesReader(w, r.Body, 1<<16)).Decode(&v) != nil || v.Action != "join" {
			http.Error(w, "not an answer to /join", http.StatusBadRequest)
		} else if _, ours := nonces.LoadAndDelete(v.Nonce); !ours {
			http.Error(w, "not a nonce of ours", http.StatusBadRequest)
		} else if human, err := unum.Verify(r.Context(), key, "", v); err != nil {
			http.Error(w, client.CodeOf(err), http.StatusForbidden) // nullifier_used: was here before
		} else {
			json.NewEncoder(w).Encode(map[string]string{"welcome": human.Nullifier})
		}
	})
	return mux
}

func main() {
	unum, err := client.New(os.Getenv("UNUM_API"), client.Options{})
	if err != nil {
		log.Fatal(err)
	}
	log.Fatal(http.ListenAndServe("127.0.0.1:8090", club(unum, os.Getenv("UNUM_API_KEY"))))
}
